/** WeChat wants this component where it must not draw its own bar. Each tab's page draws the bar itself, so nothing flickers. */
export default function NoTabBar() {
  return null
}
