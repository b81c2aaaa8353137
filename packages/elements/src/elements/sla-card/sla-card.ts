import type { SlaReport } from '@plumbline/core/sla';
import { type SlaCardView, slaCardView } from '@plumbline/core/text';
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { cardHeader, figureLine, itemList, noteList } from '../../base/card-parts.ts';
import { cardStyles } from '../../base/card.styles.ts';
import type { Language } from '../../base/languages.ts';
import { PlumbElement } from '../../base/plumb-element.ts';
import { chartStyles } from '../../charts/chart.styles.ts';
import { trendChart } from '../../charts/trend-chart.ts';

/**
 * A service level against its objective: the verdict, what it rests on, its course, and what a person should look at.
 *
 * @summary Adherence to a service level against its objective, from the JSON of an SLA report.
 * @attr metric - the metric of the report to show; default the first
 * @attr heading-level - level of the heading, 2 to 6; default 2
 * @csspart header - title, subtitle and status
 * @csspart title - the heading
 * @csspart subtitle - the objective
 * @csspart status - the status: shape, colour and word
 * @csspart verdict - the verdict as a sentence
 * @csspart figure - adherence
 * @csspart evidence - count and what is plausible
 * @csspart chart - the course over periods, with what it says and its table
 * @csspart data - the table behind the chart
 * @csspart items - what is at risk, and the worst breach
 * @csspart notes - what is left out, and what it was made with
 */
export class PlumbSlaCard extends PlumbElement<SlaReport, SlaCardView> {
  static override readonly tag = 'plumb-sla-card';
  static override styles = [super.styles, cardStyles, chartStyles];
  static override properties: PropertyDeclarations = {
    ...super.properties,
    metric: {},
    headingLevel: { type: Number, attribute: 'heading-level' },
  };

  declare headingLevel: number | null | undefined;
  declare metric: string | null | undefined;

  async loadParser() {
    return (await import('@plumbline/core/schema')).safeParseSlaReport;
  }

  protected override languageOf({ language }: SlaCardView): string {
    return language;
  }

  protected override viewOf(report: SlaReport, { cards }: Language): SlaCardView {
    const { metric } = this;
    return slaCardView(report, {
      ...(typeof metric === 'string' && { metric }),
      ...(cards && { messages: cards.slaCard }),
    });
  }

  protected override renderView(view: SlaCardView, { controls }: Language): TemplateResult {
    const { verdict, figure, evidence, trend, atRisk, worstBreach, notes } = view;
    const items = [atRisk, worstBreach].filter((item) => item !== undefined);
    return html`${cardHeader(view, this.headingLevel)}
      <p part="verdict">${verdict}</p>
      ${figureLine(figure, evidence)}
      ${trend === undefined ? nothing : trendChart(trend, { language: view.language, table: controls.table })} ${itemList(items)}
      ${noteList(notes)}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'plumb-sla-card': PlumbSlaCard;
  }
}
