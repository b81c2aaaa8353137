/** A reading of a clock, `HH:MM` or `HH:MM:SS`, as milliseconds from its zero. */
export function clockTimeMs(reading: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = reading.split(':').map(Number);
  return ((hours * 60 + minutes) * 60 + seconds) * 1000;
}
