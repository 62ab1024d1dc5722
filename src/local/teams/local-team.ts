/** The team of the local Teams and its shared channel: the tab's context and the bot's activities tell of the same. */
export const localTeam = {
  id: '19:innkjop@thread.tacv2',
  name: 'Innkjøp i Alver',
  /** The Microsoft 365 group. */
  groupId: '3b9d7f10-52c4-4e86-a1fb-7e60d2c8495a',
  channelId: '19:innkjopsressurs@thread.tacv2',
} as const;
