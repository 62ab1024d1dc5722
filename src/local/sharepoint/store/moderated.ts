/** Whether what is in a list needs approval. */
export const isModerated = ({
  settings,
}: {
  readonly settings: { readonly more?: Readonly<Record<string, unknown>> };
}): boolean => settings.more?.['EnableModeration'] === true;

/** Only tables of such lists have these. */
export const moderationColumns: readonly string[] = ['moderation', 'moderation_comment'];
