/** In this order: a browser of WeChat or Edge also calls itself Chrome, every one of them Safari. */
const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/MicroMessenger\//, 'WeChat'],
  [/DingTalk/, 'DingTalk'],
  [/HuaweiBrowser\//, 'Huawei Browser'],
  [/QQBrowser\//, 'QQ Browser'],
  [/Edg(e|A|iOS)?\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/(Firefox|FxiOS)\//, 'Firefox'],
  [/(Chrome|CriOS)\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]

/** In this order: an iPad asks for pages "like Mac OS X", Android is a Linux. */
const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/OpenHarmony|HarmonyOS/, 'HarmonyOS'],
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X|Macintosh/, 'macOS'],
  [/CrOS/, 'ChromeOS'],
  [/Linux/, 'Linux'],
]

/** Browser and system as their makers call them, such as `Chrome, Windows`; empty where neither is known. */
export function deviceOf(userAgent: string | null): string {
  const text = (userAgent ?? '').slice(0, 1_000)
  const named = [BROWSERS, SYSTEMS].map((names) => names.find(([mark]) => mark.test(text))?.[1])
  return named.filter((name) => name !== undefined).join(', ')
}
