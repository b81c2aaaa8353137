import type { HealthReport } from '@plumbline/core/health';
import { type HealthCardView, healthCardView, type HealthReasonView } from '@plumbline/core/text';
import { html, nothing, type PropertyDeclarations, svg, type TemplateResult } from 'lit';
import { cardHeader, figureLine, noteList } from '../../base/card-parts.ts';
import { cardStyles } from '../../base/card.styles.ts';
import type { Language } from '../../base/languages.ts';
import { PlumbElement } from '../../base/plumb-element.ts';
import { statusMark } from '../../base/status-mark.ts';
import { chartStyles } from '../../charts/chart.styles.ts';
import { scoreBand } from '../../charts/score-band.ts';
import { healthCardStyles } from './health-card.styles.ts';

/**
 * A health score with the rule that decided, where points were lost, and the way back to green.
 *
 * @summary Health of a project or an engagement: the status with its reason, the score with its bounds, and what to do.
 * @attr heading-level - level of the heading, 2 to 6; default 2
 * @csspart header - title, subtitle and status
 * @csspart title - the heading
 * @csspart subtitle - what it is the health of, and when
 * @csspart status - the status: shape, colour and word
 * @csspart verdict - why the status is what it is
 * @csspart figure - the score
 * @csspart evidence - bounds, coverage and what is missing
 * @csspart measures - every measure with its status
 * @csspart items - where points were lost, most first
 * @csspart path - the way back to green
 * @csspart notes - what is left out, and what it was made with
 */
export class PlumbHealthCard extends PlumbElement<HealthReport, HealthCardView> {
  static override readonly tag = 'plumb-health-card';
  static override styles = [super.styles, cardStyles, chartStyles, healthCardStyles];
  static override properties: PropertyDeclarations = {
    ...super.properties,
    headingLevel: { type: Number, attribute: 'heading-level' },
  };

  declare headingLevel: number | null | undefined;

  async loadParser() {
    return (await import('@plumbline/core/schema')).safeParseHealthReport;
  }

  protected override languageOf({ language }: HealthCardView): string {
    return language;
  }

  protected override viewOf(report: HealthReport, { cards }: Language): HealthCardView {
    return healthCardView(report, { ...(cards && { messages: cards.healthCard }) });
  }

  protected override renderView(view: HealthCardView): TemplateResult {
    const { verdict, score, evidence, measures, reasons, pathToGreen, notes } = view;
    return html`${cardHeader(view, this.headingLevel)}
      <p part="verdict">${verdict}</p>
      ${figureLine(score?.figure, evidence)} ${score === undefined ? nothing : scoreBand(score)}
      <ul part="measures">
        ${measures.map(
          ({ tone, label, word }) =>
            html`<li class=${tone}>
              ${statusMark(tone)}<span>${label} <span class="word">${word}</span></span>
            </li>`,
        )}
      </ul>
      ${
        reasons.length === 0
          ? nothing
          : html`<ul part="items">
              ${reasons.map(lossItem)}
            </ul>`
      }
      ${pathToGreen === undefined ? nothing : html`<p part="path">${pathToGreen}</p>`} ${noteList(notes)}`;
  }
}

function lossItem(reason: HealthReasonView): TemplateResult {
  return html`<li>
    <span><strong>${reason.title}</strong> <span class="quiet">${reason.detail}</span></span>
    <svg class="loss" width="100%" height="0.5em" aria-hidden="true">
      <rect class="track" width="100%" height="100%" rx="2"></rect>
      ${svg`<rect class="length ${reason.tone}" width="${reason.shareRatio * 100}%" height="100%" rx="2"></rect>`}
    </svg>
    <span class="points">${reason.points}</span>
  </li>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'plumb-health-card': PlumbHealthCard;
  }
}
