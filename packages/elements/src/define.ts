import { elements } from './elements.ts';

// Importing this registers every element under its own tag. The calls stand here and in no module that is imported for its effect: a bundler would drop that.
for (const element of elements) element.define();
