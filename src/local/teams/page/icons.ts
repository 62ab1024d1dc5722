/** Line drawings on a 20-pixel grid, drawn for this page. */
const drawings = {
  activity: 'M10 3a5 5 0 0 0-5 5v3.2L3.8 14h12.4L15 11.2V8a5 5 0 0 0-5-5ZM8 16.5a2 2 0 0 0 4 0',
  chat: 'M3 9.5a7 6 0 1 1 3.2 5L3 15.5l1-2.8A6 6 0 0 1 3 9.5ZM7.5 8.5h5M7.5 11h3.5',
  teams:
    'M10 8.6a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.6ZM6.5 11h7v3a3.5 3.5 0 0 1-7 0ZM4.6 9a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3ZM15.4 9a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3ZM4.7 11H3v2.2a2.2 2.2 0 0 0 2 2.2M15.3 11H17v2.2a2.2 2.2 0 0 1-2 2.2',
  calendar: 'M4 5.5h12v10.5H4ZM4 8.7h12M7 3.5v3M13 3.5v3M7 11.5h.1M10 11.5h.1M13 11.5h.1M7 13.8h.1M10 13.8h.1',
  app: 'M5 3.5h7l3 3v10H5ZM12 3.5v3h3M7.5 10h5M7.5 13h5',
  page: 'M3.5 4h13v12h-13ZM3.5 7.5h13M6 10h4.5v3.5H6ZM13 10.2h1.5M13 13.2h1.5',
  search: 'M8.8 14a5.2 5.2 0 1 0 0-10.4 5.2 5.2 0 0 0 0 10.4ZM12.6 12.6l4 4',
  more: 'M5 10h.1M10 10h.1M15 10h.1',
  shared: 'M4 5h12M4 5v7.5h4l2 2.5 2-2.5h4V5M8 9.5h.1M10 8.5h.1M12 9.5h.1',
  send: 'M3.5 10h7M3.5 10 2.8 4.2 17 10 2.8 15.8Z',
  close: 'M5.5 5.5l9 9M14.5 5.5l-9 9',
  commands: 'M7 6.5h9M7 10h9M7 13.5h9M3.8 6.5h.1M3.8 10h.1M3.8 13.5h.1',
  mention: 'M13 10a3 3 0 1 1-6 0 3 3 0 0 1 6 0ZM13 7v3.8a2 2 0 0 0 4 0V10a7 7 0 1 0-2.8 5.6',
  find: 'M5 3.5h6.5l3 3v3M5 3.5v13h4M8 7.5h3M12.7 15.4a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4ZM14.3 14.8l2.2 2.2',
  reply: 'M8.5 5 4 9.5 8.5 14M4 9.5h7a5 5 0 0 1 5 5',
  clock: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM10 6v4.2l2.8 1.7',
  apps: 'M4 4h.1M10 4h.1M16 4h.1M4 10h.1M10 10h.1M16 10h.1M4 16h.1M10 16h.1M16 16h.1',
} as const;

export type IconName = keyof typeof drawings;

const svg = 'http://www.w3.org/2000/svg';

export function icon(name: IconName): SVGElement {
  const drawing = document.createElementNS(svg, 'svg');
  drawing.setAttribute('viewBox', '0 0 20 20');
  drawing.setAttribute('class', 'icon');
  drawing.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(svg, 'path');
  path.setAttribute('d', drawings[name]);
  drawing.append(path);
  return drawing;
}
