/** Whether a text can be the address of a source: `https:`, or a path from where it is shown; never one that runs something. */
export function isSourceAddress(url: string): boolean {
  return /^(https:\/\/|\.{0,2}\/(?!\/))\S*$/i.test(url);
}
