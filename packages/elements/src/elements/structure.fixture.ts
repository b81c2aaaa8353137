/** What is wrong with how something is built that axe does not see, each as the rule and the tag; of an element its shadow root is meant. */
export function structureFaults(root: ParentNode): readonly string[] {
  const faults = (rule: string, selector: string, isWrong: (element: Element) => boolean) =>
    [...root.querySelectorAll(selector)].filter(isWrong).map(({ localName }) => `${rule}: ${localName}`);
  return [
    ...faults('a meter has a name', 'meter, [role=meter]', (meter) => nameOf(meter) === ''),
    ...faults('a table has a caption', 'table', (table) => textIn(table, 'caption') === ''),
    ...faults('a table has headers with a scope', 'table', (table) => table.querySelector('th[scope=col]') === null),
    ...faults('a row has a header', 'tbody tr', (row) => row.querySelector('th[scope=row]') === null),
    ...faults('a chart has a name', 'svg[role=img]', (chart) => nameOf(chart) === ''),
    ...faults('a series has its table', 'svg[role=img]', isSeriesWithoutTable),
    ...faults('a mark has a contrast of 3', `svg[role=img] :is(${SHAPES})`, (mark) => !isDecoration(mark) && contrastOf(mark) < 3),
    ...faults('a target is 24 pixels', 'a, button, summary, input, select', isSmallTarget),
    ...faults('text in a chart is 12 pixels', 'svg[role=img] text', (text) => Number.parseFloat(getComputedStyle(text).fontSize) < 12),
  ];
}

const SHAPES = 'path, circle, rect, line';

function textIn(element: Element, selector: string): string {
  return element.querySelector(selector)?.textContent.trim() ?? '';
}

function nameOf(element: Element): string {
  const labels = element instanceof HTMLMeterElement ? [...element.labels].map(({ textContent }) => textContent) : [];
  return [element.getAttribute('aria-label') ?? '', ...labels].join(' ').trim();
}

/** One value is told by the text beside it; more than one need a table. */
function isSeriesWithoutTable(chart: Element): boolean {
  const marks = chart.querySelectorAll('circle, .place').length;
  return marks > 1 && !chart.closest('figure')?.querySelector('table');
}

/** Lines and areas that only help to read the marks. */
function isDecoration(shape: Element): boolean {
  return shape.matches('.grid, .stretch');
}

/** Links within text are as high as their line. */
function isSmallTarget(target: Element): boolean {
  if (target.localName === 'a' && getComputedStyle(target).display === 'inline') return false;
  const { width, height } = target.getBoundingClientRect();
  return Math.min(width, height) < 24;
}

/** How a mark stands out from what is behind its chart, by WCAG. */
function contrastOf(mark: Element): number {
  const { stroke, fill } = getComputedStyle(mark);
  const [light, dark] = [luminance(stroke === 'none' ? fill : stroke), luminance(backgroundOf(mark))].sort((a, b) => b - a) as [
    number,
    number,
  ];
  return (light + 0.05) / (dark + 0.05);
}

function backgroundOf(element: Element): string {
  for (let at: Element | null = element; at !== null; at = parentOf(at)) {
    const { backgroundColor } = getComputedStyle(at);
    if (backgroundColor !== 'rgba(0, 0, 0, 0)') return backgroundColor;
  }
  return 'Canvas';
}

function parentOf(element: Element): Element | null {
  const root = element.getRootNode();
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}

/** Relative luminance of any CSS colour, which a canvas turns into bytes. */
function luminance(color: string): number {
  const context = new OffscreenCanvas(1, 1).getContext('2d') as OffscreenCanvasRenderingContext2D;
  context.fillStyle = color;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = [...context.getImageData(0, 0, 1, 1).data].map((byte) => {
    const share = byte / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
