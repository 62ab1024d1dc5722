/** A colour as SharePoint's themes write them: `#abc`, `#aabbcc`, `rgb(1, 2, 3)` or `rgba(1, 2, 3, 1)`. */
type Channels = readonly [number, number, number];

/** `null` for what is no opaque colour, such as `transparent`. */
export function channelsOf(colour: string): Channels | null {
  const hex = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(colour.trim())?.[1];
  if (hex !== undefined) {
    const long = hex.length === 3 ? hex.replace(/./g, '$&$&') : hex;
    const at = (place: number) => Number.parseInt(long.slice(place, place + 2), 16);
    return [at(0), at(2), at(4)];
  }
  const numbers = /^rgba?\(\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*(\d{1,3})\s*(?:,\s*1(?:\.0+)?\s*)?\)$/i.exec(colour.trim());
  return numbers ? [Number(numbers[1]), Number(numbers[2]), Number(numbers[3])] : null;
}

/**
 * How well one colour is seen on another, 1 to 21; 1 when either cannot be read. Text needs 4.5.
 * Source: WCAG 2.2, "contrast ratio" and "relative luminance".
 * @example contrast('#ffffff', '#000000') // 21
 */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminanceOf(one), luminanceOf(other)];
  if (a === null || b === null) return 1;
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function luminanceOf(colour: string): number | null {
  const channels = channelsOf(colour);
  if (channels === null) return null;
  const [red, green, blue] = channels.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
