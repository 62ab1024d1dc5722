/** Tenesteområde: the overview of all areas, or one area when `areaId` is given. */
export function ServiceAreasView(_props: { areaId?: number }) {
  return null;
}
