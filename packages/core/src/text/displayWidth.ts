/** Characters that terminals show in two columns: East Asian wide and full-width ones, and pictographs. */
const WIDE =
  /[\u1100-\u115f\u2329\u232a\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{16fe0}-\u{18cff}\u{1aff0}-\u{1b2fb}\u{1f200}-\u{1f2ff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}|\p{Emoji}\ufe0f/u;

/** Characters that take no column of their own. */
const INVISIBLE = /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}]*$/u;

let segmenter: Intl.Segmenter | undefined;

/**
 * How many columns a terminal takes to show a text.
 *
 * @source Unicode Standard Annex 11, East Asian Width
 */
export function displayWidth(text: string): number {
  // Most text needs no closer look.
  if (/^[ -~]*$/.test(text)) return text.length;
  let width = 0;
  for (const character of characters(text)) width += INVISIBLE.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
  return width;
}

/** The beginning of a text that fits into so many columns, with `…` where it had to be cut. */
export function cutToWidth(text: string, columns: number): string {
  if (displayWidth(text) <= columns) return text;
  let cut = '';
  for (const character of characters(text)) {
    if (displayWidth(cut + character) >= columns) break;
    cut += character;
  }
  return `${cut}…`;
}

/** What readers take for single characters, each with its accents and joined parts. */
function* characters(text: string): Generator<string> {
  segmenter ??= new Intl.Segmenter('en');
  for (const { segment } of segmenter.segment(text)) yield segment;
}
