import { deliveryManager, projectManager, type RoleCatalogue } from '@plumbline/core/role';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { jsonScript, nextError, watchPage } from '../../base/page.fixture.ts';
import { plain, shown, textOf, violationsOf } from '../cards.fixture.ts';
import { PlumbRoleComparison } from './role-comparison.ts';

PlumbRoleComparison.define();
watchPage();

const catalogue: RoleCatalogue = { plumbline: 1, kind: 'role-catalogue', roles: [deliveryManager, projectManager] };
const text = JSON.stringify(catalogue);

/** The built-in profiles, as a page has them that brings no data. */
async function builtIn(attributes: Readonly<Record<string, string>> = {}): Promise<PlumbRoleComparison> {
  const element = new PlumbRoleComparison();
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  document.body.append(element);
  await element.updateComplete;
  return element;
}

const headersOf = (element: Element) => [...(element.shadowRoot?.querySelectorAll('thead th') ?? [])].map((header) => plain(header));

test('without data: the built-in profiles, aspect by aspect, with how they stand to each other', async () => {
  const element = await builtIn();
  expect(headersOf(element)).toEqual(['Aspect', 'Delivery Manager', 'Project Manager', 'Comparison']);
  const rows = [...(element.shadowRoot?.querySelectorAll('tbody tr') ?? [])];
  expect(rows.map((row) => plain(row.querySelector('th')))).toEqual(['Focus', 'Scope', 'Timeframe', 'Decision level', 'Success measure']);
  expect(plain(rows[1]?.querySelector('[part=relation]'))).toBe('▲ wider · narrower');
});

test('shared and own responsibilities, when each is needed, and sources', async () => {
  const element = await builtIn();
  expect(textOf(element, '[part=responsibilities]')).toContain('Shared responsibilities (3)');
  expect(textOf(element, '[part=needed]')).toContain('Project Manager');
  expect(element.shadowRoot?.querySelectorAll('[part=sources] li').length).toBeGreaterThan(0);
});

test('the order of the attribute is the order of the columns', async () => {
  const element = await builtIn({ roles: 'project-manager delivery-manager' });
  expect(headersOf(element).slice(1, 3)).toEqual(['Project Manager', 'Delivery Manager']);
});

test.for([
  { way: 'typed', place: () => shown(Object.assign(new PlumbRoleComparison(), { data: catalogue })) },
  { way: 'a JSON script', place: () => shown(new PlumbRoleComparison(), {}, jsonScript(text)) },
  { way: 'the attribute', place: () => shown(new PlumbRoleComparison(), { data: text }) },
])('data of its own, $way', async ({ place }) => {
  expect(textOf(await place())).toBe(textOf(await builtIn()));
});

test('a role that is not there: the reason names those that are', async () => {
  const element = new PlumbRoleComparison();
  element.setAttribute('roles', 'delivery-manager scrum-master');
  const error = nextError(element);
  document.body.append(element);
  expect((await error).issues[0]?.message).toMatch(/scrum-master.*delivery-manager, project-manager/);
  expect(element.matches(':state(error)')).toBe(true);
  element.roles = 'delivery-manager project-manager';
  await element.updateComplete;
  expect(element.matches(':state(error)')).toBe(false);
  expect(headersOf(element)).toHaveLength(4);
});

test('addresses that are no web addresses are no links', async () => {
  const source = { title: 'Notes', url: 'javascript:alert(1)' } as const;
  const element = new PlumbRoleComparison();
  element.data = { ...catalogue, roles: [{ ...deliveryManager, sources: [source] }, projectManager] } as unknown as RoleCatalogue;
  document.body.append(element);
  await element.updateComplete;
  const links = [...(element.shadowRoot?.querySelectorAll('a') ?? [])];
  expect(links.filter(({ protocol }) => !/^https?:$/.test(protocol))).toEqual([]);
});

test('in German', async () => {
  await import('../../locales/de.ts');
  const element = await builtIn({ locale: 'de' });
  expect(headersOf(element)[0]).toBe('Aspekt');
});

test('narrow: each cell shows whose it is, and stays in its table for who listens', async () => {
  const page = document.createElement('div');
  page.style.inlineSize = '320px';
  document.body.append(page);
  const element = await builtIn();
  page.append(element);
  await element.updateComplete;
  expect(element.shadowRoot?.querySelector('[part=base]')?.scrollWidth).toBeLessThanOrEqual(320);
  const name = element.shadowRoot?.querySelector('td .role');
  expect(getComputedStyle(name as Element).display).toBe('block');
  expect(element.shadowRoot?.querySelector('td')?.getAttribute('role')).toBe('cell');
  expect(await violationsOf(element)).toEqual([]);
});

test('the sources open with the keyboard', async () => {
  const element = await builtIn();
  await userEvent.keyboard('{Tab}');
  expect(element.shadowRoot?.activeElement?.localName).toBe('summary');
  await userEvent.keyboard('{Enter}');
  expect(element.shadowRoot?.querySelector('details')?.open).toBe(true);
});

test('no violations of WCAG 2.2 AA, with the sources open too', async () => {
  const element = await builtIn();
  element.shadowRoot?.querySelector('details')?.setAttribute('open', '');
  expect(await violationsOf(element)).toEqual([]);
});
