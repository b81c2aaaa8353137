// All elements and all languages, for pages without a bundler.
import '../define.ts';
import '../locales/de.ts';
