/** What keeps a web part from showing anything, in one language. Loaded only when something does. */
export interface ObstaclesText {
  readonly missingLists: ObstacleText & { readonly command: string };
  readonly noAccess: ObstacleText;
  readonly wrongSite: ObstacleText;
  readonly crashed: ObstacleText;
  readonly retry: string;
}

/** `place` is the site that was looked for, or for `wrongSite` the origin that it must be of. */
export interface ObstacleText {
  readonly title: string;
  readonly body: (place: string) => readonly string[];
}

export type Obstacle = 'missingLists' | 'noAccess' | 'wrongSite' | 'crashed';
