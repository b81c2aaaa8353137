import { german as cards } from '@plumbline/core/text/de';
import { registerLanguage } from '../base/languages.ts';
import { german as controls } from '../base/messages.de.ts';

// Importing this makes German known to every element.
registerLanguage({ language: 'de', controls, cards });
