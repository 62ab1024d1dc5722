import { entityNameOf, type Field, type FieldKind, type FieldSettings } from './field';

interface BuiltIn {
  readonly name: string;
  readonly id: string;
  readonly title: string;
  readonly kind: FieldKind;
  readonly column: string;
  readonly readOnly?: boolean;
  readonly hidden?: boolean;
  readonly required?: boolean;
  readonly settings?: FieldSettings;
}

/** SharePoint's own ids: clients look built-in columns up by them. Columns without a value of their own are worked out on reading. */
const table: readonly BuiltIn[] = [
  {
    name: 'ContentTypeId',
    id: '03e45e84-1992-4d42-9116-26f756012634',
    title: 'Content Type ID',
    kind: 'ContentTypeId',
    column: 'content_type',
    readOnly: true,
    hidden: true,
  },
  {
    name: 'Title',
    id: 'fa564e0f-0c70-4ab9-b863-0177e6ddd247',
    title: 'Title',
    kind: 'Text',
    column: 'title',
    required: true,
    settings: { maxLength: 255 },
  },
  { name: 'ID', id: '1d22ea11-1e32-424e-89ab-9fedbadb6ce1', title: 'ID', kind: 'Counter', column: 'id', readOnly: true },
  {
    name: 'Modified',
    id: '28cf69c5-fa48-462a-b5cd-27b6f9d2bd5f',
    title: 'Modified',
    kind: 'DateTime',
    column: 'modified',
    readOnly: true,
    settings: { displayFormat: 1 },
  },
  {
    name: 'Created',
    id: '8c06beca-0777-48f7-91c7-6da68bc07b69',
    title: 'Created',
    kind: 'DateTime',
    column: 'created',
    readOnly: true,
    settings: { displayFormat: 1 },
  },
  {
    name: 'Author',
    id: '1df5e554-ec7e-46a6-901d-d85a3881cb18',
    title: 'Created By',
    kind: 'User',
    column: 'author',
    readOnly: true,
    settings: { selectionMode: 0 },
  },
  {
    name: 'Editor',
    id: 'd31655d1-1d5b-4511-95a1-7a09e9b75bf2',
    title: 'Modified By',
    kind: 'User',
    column: 'editor',
    readOnly: true,
    settings: { selectionMode: 0 },
  },
  {
    name: '_UIVersionString',
    id: 'dce8262a-3ae9-45aa-aab4-83bd75fb738a',
    title: 'Version',
    kind: 'Text',
    column: 'version',
    readOnly: true,
  },
  {
    name: 'Attachments',
    id: '67df98f4-9dec-48ff-a553-29bece9c5bf4',
    title: 'Attachments',
    kind: 'Attachments',
    column: 'attachments',
  },
  {
    name: 'GUID',
    id: 'ae069f25-3ac2-4256-b9c3-15dbc15da0e0',
    title: 'GUID',
    kind: 'Guid',
    column: 'guid',
    readOnly: true,
    hidden: true,
  },
  { name: 'ContentType', id: 'c042a256-787d-4a6f-8a8a-cf6ab767f12d', title: 'Content Type', kind: 'Computed', column: "'Item'" },
  {
    name: 'UniqueId',
    id: '4b7403de-8d94-43e8-9f0f-137a3e298126',
    title: 'Unique Id',
    kind: 'Guid',
    column: 'unique_id',
    readOnly: true,
    hidden: true,
  },
  {
    name: 'FileRef',
    id: '94f89715-e097-4e8b-ba79-ea02aa8b7adb',
    title: 'URL Path',
    kind: 'Path',
    column: 'ref',
    readOnly: true,
    hidden: true,
  },
  {
    name: 'FileLeafRef',
    id: '8553196d-ec8d-4564-9861-3dbe931050c8',
    title: 'Name',
    kind: 'File',
    column: 'leaf',
    hidden: true,
  },
  {
    name: 'FileDirRef',
    id: '56605df6-8fa1-47e4-a04c-5b384d59609f',
    title: 'Path',
    kind: 'Path',
    column: 'dir',
    readOnly: true,
    hidden: true,
  },
  {
    name: 'FSObjType',
    id: '30bb605f-5bae-48fe-b4e3-1f81d9772af9',
    title: 'Item Type',
    kind: 'Computed',
    column: 'fs_type',
    readOnly: true,
    hidden: true,
  },
  {
    name: 'LinkTitle',
    id: '82642ec8-ef9b-478f-acf9-31f7d45fbc31',
    title: 'Title',
    kind: 'Computed',
    column: 'title',
    readOnly: true,
  },
  {
    name: 'LinkTitleNoMenu',
    id: 'bc91a437-52e7-49e1-8c4e-4698904b2b6d',
    title: 'Title',
    kind: 'Computed',
    column: 'title',
    readOnly: true,
  },
  { name: 'Edit', id: '503f1caa-358e-4918-9094-4a2cdc4bc034', title: 'Edit', kind: 'Computed', column: 'NULL', readOnly: true },
  {
    name: 'DocIcon',
    id: '081c6e4c-5c14-4f20-b23e-1a71ceb6a67c',
    title: 'Type',
    kind: 'Computed',
    column: 'NULL',
    readOnly: true,
  },
  {
    name: 'LinkFilename',
    id: '5cc6dc79-3710-4374-b433-61cb4a686c12',
    title: 'Name',
    kind: 'Computed',
    column: 'leaf',
    readOnly: true,
  },
  {
    name: 'LinkFilenameNoMenu',
    id: '9d30f126-ba48-446b-b8f9-83745f322ebe',
    title: 'Name',
    kind: 'Computed',
    column: 'leaf',
    readOnly: true,
  },
  {
    name: 'File_x0020_Type',
    id: '39360f11-34cf-4356-9945-25c44e68dade',
    title: 'File Type',
    kind: 'Computed',
    column: 'file_type',
    readOnly: true,
    hidden: true,
  },
  {
    name: 'EncodedAbsUrl',
    id: '7177cfc7-f399-4d4d-905d-37dd51bc90bf',
    title: 'Encoded Absolute URL',
    kind: 'Path',
    column: 'ref',
    readOnly: true,
    hidden: true,
  },
];

/** Only libraries have these. */
const ofLibraries: readonly BuiltIn[] = [
  {
    name: 'CheckoutUser',
    id: '3881510a-4e4a-4ee8-b102-8ee8e2d0dd4b',
    title: 'Checked Out To',
    kind: 'User',
    column: 'checkout_user',
    readOnly: true,
    settings: { selectionMode: 0 },
  },
];

/** The columns that every list has from birth. */
export function builtInFields(isLibrary = false): Field[] {
  return [...table, ...(isLibrary ? ofLibraries : [])].map((field, index) => ({
    number: index + 1,
    column: field.column,
    id: field.id,
    internalName: field.name,
    staticName: field.name,
    entityName: entityNameOf(field.name),
    title: field.title,
    description: '',
    group: field.name === 'Title' ? 'Custom Columns' : '_Hidden',
    kind: field.kind,
    builtIn: true,
    readOnly: field.readOnly ?? false,
    hidden: field.hidden ?? false,
    required: field.required ?? false,
    indexed: false,
    unique: false,
    defaultValue: null,
    settings: field.settings ?? {},
  }));
}

/** The first number of a list's own columns; below it there is room for more built-in ones. */
export const firstOwnNumber = 101;
