/** The manifest of an office that serves the pane from its own host. */

/** Where `npm run dev` serves the pane, and where the committed manifest points. */
export const DEFAULT_ORIGIN = 'https://localhost:3000'

/** @throws RangeError for anything but an https origin, with or without a folder behind it */
export function withOrigin(xml: string, origin: string): string {
  if (!URL.canParse(origin)) throw new RangeError(`不是网址：${origin}`)
  const { protocol, search, hash, href } = new URL(origin)
  if (protocol !== 'https:' || search !== '' || hash !== '')
    throw new RangeError(`须是 https 开头的网站地址：${origin}`)
  return xml.replaceAll(DEFAULT_ORIGIN, href.replace(/\/$/, ''))
}
