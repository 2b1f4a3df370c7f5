/** Links as they are written, and the pages of the book that they mean. */

/** `momentum#nesterov` and `4.9.2-momentum.md` are pages of the book; addresses and bare anchors are left as they are. */
export function pageLink(target: string): { target: string; href: string } | null {
  const match = /^(?:\.{0,2}\/)*(?:[\w.-]+\/)*?(?:[\d.]+-)?([a-z][a-z0-9-]*?)(?:\.md)?(#[^\s]*)?$/.exec(target)
  if (!match || /^[a-z]+:/i.test(target)) return null
  const name = `${match[1]}${match[2] ?? ''}`
  return { target: name, href: `/book/${name}` }
}
