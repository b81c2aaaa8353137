import { version } from './version.ts';

/** A class of elements that says which version it is of. */
export interface DefinableElement extends CustomElementConstructor {
  readonly version: string;
}

/**
 * Registers a class under a tag, and never throws: a page may load this twice, or already have another script's element of that name. The first wins; another
 * class under the tag is told on the console with both versions.
 */
export function defineElement(elementClass: DefinableElement, tag: string, registry: CustomElementRegistry): void {
  const present: (CustomElementConstructor & { readonly version?: unknown }) | undefined = registry.get(tag);
  if (present === undefined) {
    // A registry takes a class once: a second tag needs a class of its own.
    if (!register(elementClass, tag, registry) && !register(class extends elementClass {}, tag, registry)) {
      console.warn(`<${tag}> is no name that an element can have; @plumbline/elements ${version} did not define it.`);
    }
  } else if (present !== elementClass && !(present.prototype instanceof elementClass)) {
    const other = typeof present.version === 'string' ? `version ${present.version} of it` : 'another script';
    console.warn(`<${tag}> is already defined by ${other}; @plumbline/elements ${version} leaves it at that.`);
  }
}

function register(elementClass: CustomElementConstructor, tag: string, registry: CustomElementRegistry): boolean {
  try {
    registry.define(tag, elementClass);
    return true;
  } catch {
    return false;
  }
}
