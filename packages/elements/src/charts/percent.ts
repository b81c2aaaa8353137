const formats = new Map<string, Intl.NumberFormat>();

/** A tick of an axis of ratios, such as `95 %` in German; formats are made once a language. */
export function percent(ratio: number, language: string): string {
  let format = formats.get(language);
  if (format === undefined) {
    format = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 });
    formats.set(language, format);
  }
  return format.format(ratio);
}
