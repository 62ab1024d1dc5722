export const serviceAreas = {};
