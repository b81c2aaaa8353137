// Making a format costs as much as hundreds of uses of it, so each is made once for its language and options.

const numberFormats = /* @__PURE__ */ new Map<string, Intl.NumberFormat>();
const dateFormats = /* @__PURE__ */ new Map<string, Intl.DateTimeFormat>();

/** The format of numbers in a language. */
export function numberFormat(language: string, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  return cached(numberFormats, language, options, () => new Intl.NumberFormat(language, options));
}

/** The format of dates in a language; it reads epoch milliseconds in UTC, so that no zone of a host comes in. */
export function dateFormat(language: string, options: Omit<Intl.DateTimeFormatOptions, 'timeZone'>): Intl.DateTimeFormat {
  return cached(dateFormats, language, options, () => new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }));
}

function cached<Format>(formats: Map<string, Format>, language: string, options: object, make: () => Format): Format {
  const key = `${language} ${JSON.stringify(options)}`;
  const known = formats.get(key) ?? make();
  formats.set(key, known);
  return known;
}
