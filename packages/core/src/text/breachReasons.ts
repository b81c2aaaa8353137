import type { BreachReason } from '../sla/types.ts';

/**
 * Why a clock was breached, by code, as parts of a sentence in one language.
 *
 * @since 0.1.0
 */
export type BreachReasonMessages = {
  readonly [Code in BreachReason['code']]: (reason: Extract<BreachReason, { readonly code: Code }>) => string;
};

/** A reason as part of a sentence. */
export function reasonText(reason: BreachReason, messages: BreachReasonMessages): string {
  // Each code has its function, made for the reasons of this code.
  return (messages[reason.code] as (reason: BreachReason) => string)(reason);
}
