import { PNG } from 'pngjs';
import type { Check } from './check';

/** The forms of learn.microsoft.com, "App icon for Teams Store and app bar". */
export const checkIcons: Check = ({ files, manifest: { icons } }) => [
  ...faultsOf(icons.color, files.get(icons.color), 192, ({ data }) =>
    everyPixel(data, (_red, _green, _blue, alpha) => alpha === 255)
      ? []
      : ['must fill its square: Teams cuts the corners itself'],
  ),
  ...faultsOf(icons.outline, files.get(icons.outline), 32, ({ data, width }) => {
    const alphaAt = (index: number) => data[index * 4 + 3] ?? 0;
    const isWhite = everyPixel(data, (red, green, blue, alpha) => alpha === 0 || Math.min(red, green, blue) >= 250);
    const isClear = [0, width - 1, width * (width - 1), width * width - 1].every((corner) => alphaAt(corner) === 0);
    const isDrawn = !everyPixel(data, (_red, _green, _blue, alpha) => alpha < 128);
    return [
      ...(isWhite ? [] : ['must be white alone: Teams colours it after the theme']),
      ...(isClear ? [] : ['must be transparent around the drawing']),
      ...(isDrawn ? [] : ['is empty']),
    ];
  }),
];

function faultsOf(name: string, bytes: Uint8Array | undefined, side: number, look: (image: PNG) => string[]): string[] {
  if (!bytes) return [];
  let image: PNG;
  try {
    image = PNG.sync.read(Buffer.from(bytes));
  } catch {
    // Whatever it is, Teams will not show it.
    return [`${name}: is not a PNG image`];
  }
  const faults =
    image.width === side && image.height === side
      ? look(image)
      : [`must be ${side} × ${side} and is ${image.width} × ${image.height}`];
  return faults.map((fault) => `${name}: ${fault}`);
}

function everyPixel(data: Uint8Array, holds: (red: number, green: number, blue: number, alpha: number) => boolean): boolean {
  for (let at = 0; at < data.length; at += 4) {
    if (!holds(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0, data[at + 3] ?? 0)) return false;
  }
  return true;
}
