declare const __PLUMBLINE_VERSION__: string | undefined;

/** The version of this package, set when it is built. */
export const version: string = typeof __PLUMBLINE_VERSION__ === 'string' ? __PLUMBLINE_VERSION__ : 'source';
