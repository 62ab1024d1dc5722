import { z } from 'zod';

/**
 * The part of Adaptive Cards 1.5 that our cards use, with nothing else allowed: the library's own parser leaves unknown properties alone. After the element
 * reference at adaptivecards.io/explorer and, for `msteams`, learn.microsoft.com.
 */
const spacing = z.enum(['None', 'Small', 'Medium', 'Large']);
const textBlock = z.strictObject({
  type: z.literal('TextBlock'),
  text: z.string().min(1),
  wrap: z.literal(true),
  size: z.enum(['Small', 'Default', 'Medium', 'Large']).optional(),
  weight: z.literal('Bolder').optional(),
  color: z.enum(['Attention', 'Warning', 'Good']).optional(),
  isSubtle: z.literal(true).optional(),
  spacing: spacing.optional(),
  separator: z.literal(true).optional(),
  style: z.literal('heading').optional(),
});
const factSet = z.strictObject({
  type: z.literal('FactSet'),
  facts: z.array(z.strictObject({ title: z.string().min(1), value: z.string().min(1) })).min(1),
});
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const input = { id: z.string().min(1), isRequired: z.literal(true).optional(), errorMessage: z.string().min(1).optional() };
const label = z.string().min(1);
const inputText = z.strictObject({
  ...input,
  label,
  type: z.literal('Input.Text'),
  maxLength: z.number().int().positive(),
  isMultiline: z.literal(true).optional(),
  placeholder: z.string().optional(),
  value: z.string().optional(),
  style: z.literal('Email').optional(),
});
const inputDate = z.strictObject({
  ...input,
  label,
  type: z.literal('Input.Date'),
  min: day.optional(),
  max: day.optional(),
  value: day.optional(),
});
const inputToggle = z.strictObject({
  ...input,
  type: z.literal('Input.Toggle'),
  title: z.string().min(1),
  value: z.enum(['true', 'false']),
  wrap: z.literal(true),
});
const inputChoiceSet = z.strictObject({
  ...input,
  label,
  type: z.literal('Input.ChoiceSet'),
  style: z.enum(['compact', 'filtered', 'expanded']),
  isMultiSelect: z.literal(true).optional(),
  wrap: z.literal(true).optional(),
  value: z.string().optional(),
  choices: z.array(z.strictObject({ title: z.string().min(1), value: z.string() })).min(1),
});
const simple = z.discriminatedUnion('type', [textBlock, factSet, inputText, inputDate, inputToggle, inputChoiceSet]);
const container = z.strictObject({
  type: z.literal('Container'),
  style: z.literal('warning'),
  bleed: z.literal(true),
  items: z.array(simple).min(1),
});
const block = z.union([simple, container]);
const button = {
  title: z.string().min(1).max(60),
  mode: z.literal('secondary').optional(),
  style: z.enum(['positive', 'destructive']).optional(),
};
const data = z.record(z.string(), z.unknown());
const execute = z.strictObject({ ...button, type: z.literal('Action.Execute'), verb: z.string().min(1), data });
const openUrl = z.strictObject({ ...button, type: z.literal('Action.OpenUrl'), url: z.url() });
const showCard = z.strictObject({
  ...button,
  type: z.literal('Action.ShowCard'),
  card: z.strictObject({
    type: z.literal('AdaptiveCard'),
    version: z.literal('1.5'),
    body: z.array(simple).min(1),
    actions: z.array(execute).length(1),
  }),
});

export const cardSchema = z.strictObject({
  type: z.literal('AdaptiveCard'),
  $schema: z.literal('http://adaptivecards.io/schemas/adaptive-card.json'),
  version: z.literal('1.5'),
  lang: z.enum(['nn', 'nb', 'en']),
  fallbackText: z.string().min(1),
  msteams: z.strictObject({ width: z.literal('Full') }),
  refresh: z
    .strictObject({
      action: z.strictObject({ type: z.literal('Action.Execute'), verb: z.literal('refresh'), title: z.string(), data }),
      userIds: z.array(z.string().min(1)).min(1).max(60),
    })
    .optional(),
  body: z.array(block).min(1),
  actions: z
    .array(z.union([execute, openUrl, showCard]))
    .min(1)
    .max(6)
    .optional(),
});
