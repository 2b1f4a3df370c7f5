/** A page that adds nothing to the rail: without it the rail would keep what the page before had put there. */
export default function NoRail() {
  return null
}
