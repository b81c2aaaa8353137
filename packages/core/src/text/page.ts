/** A page of text before it has a format: what every report becomes first, so that all formats say the same. */
export interface Page {
  /** The language of the page, as in `lang`. */
  readonly language: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** A part of a page. Texts are plain: each format escapes what it has to. Texts from outside have gone through `quoted`. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly table: Table };

/**
 * A table whose rows begin with what they are about.
 *
 * @since 0.1.0
 */
export interface Table {
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  /** One text for each column. */
  readonly rows: readonly (readonly string[])[];
}

/**
 * A column of a table.
 *
 * @since 0.1.0
 */
export interface TableColumn {
  readonly title: string;
  /** A `name` or a `date` heads its row; a `figure` is set to the end of its column. Only a name may be cut or go over lines. */
  readonly holds: 'name' | 'date' | 'figure';
}
