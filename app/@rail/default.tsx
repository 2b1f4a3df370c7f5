export default function NoRail() {
  return null
}
