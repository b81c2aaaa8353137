import { expect, test } from 'vitest';
import { cutToWidth, displayWidth } from './displayWidth.ts';

test.for([
  { text: '', width: 0 },
  { text: 'INC-7', width: 5 },
  { text: 'Zoë', width: 3 },
  { text: 'Zoe\u0308', width: 3 },
  { text: '東京支店', width: 8 },
  { text: 'ｱｲｳ', width: 3 },
  { text: '한국', width: 4 },
  { text: 'משרד', width: 4 },
  { text: 'مكتب', width: 4 },
  { text: '🔥', width: 2 },
  { text: '👩‍💻', width: 2 },
  { text: '\u2068a\u2069', width: 1 },
  { text: '–', width: 1 },
])('"$text" takes $width columns', ({ text, width }) => {
  expect(displayWidth(text)).toBe(width);
});

test.for([
  { text: 'priority', columns: 8, cut: 'priority' },
  { text: 'priority', columns: 5, cut: 'prio…' },
  { text: '東京支店', columns: 5, cut: '東京…' },
  { text: '東京支店', columns: 6, cut: '東京…' },
  { text: '👩‍💻👩‍💻', columns: 3, cut: '👩‍💻…' },
])('"$text" in $columns columns is "$cut"', ({ text, columns, cut }) => {
  expect(cutToWidth(text, columns)).toBe(cut);
});
