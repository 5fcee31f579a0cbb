/** A guide as one page that any browser shows by double-click: its pictures are in it, and it asks nobody for anything. */
import { Marked } from 'marked'

const STYLE = `
:root { color-scheme: light dark }
body { max-width: 46em; margin: 0 auto; padding: 24px 16px 64px; font: 16px/1.7 "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif }
h1 { font-size: 1.7em } h2 { margin-top: 2em; border-bottom: 1px solid #8885; padding-bottom: .2em }
img { max-width: 100%; border: 1px solid #8885 }
table { border-collapse: collapse; width: 100% } th, td { border: 1px solid #8888; padding: 4px 8px; text-align: start; vertical-align: top }
code { font-family: Consolas, monospace; font-size: .92em; overflow-wrap: anywhere } pre { overflow-x: auto; padding: 12px; border: 1px solid #8885 }
blockquote { margin-inline: 0; padding-inline-start: 12px; border-inline-start: 3px solid #8888 }
@media print { body { max-width: none; padding: 0; font-size: 11pt } h2 { break-after: avoid } img { break-inside: avoid } }
`

const escaped = (text) =>
  text.replace(/[&<>"]/g, (letter) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[letter])

/** The anchor of a heading, as the places where guides are read on the way make it: links lead to it there too. */
const anchorOf = (words) =>
  words
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-')

/**
 * @param markdown the guide
 * @param picture way from the guide -> its bytes, or `null`
 * @param guides names of the guides that lie beside it, as they are called here: `使用说明.md`
 */
export function guidePage(markdown, picture, guides) {
  const marked = new Marked()
  marked.use({
    renderer: {
      heading({ tokens, depth, text }) {
        return `<h${depth} id="${escaped(anchorOf(text))}">${this.parser.parseInline(tokens)}</h${depth}>\n`
      },
      image({ href, text }) {
        const bytes = picture(decodeURI(href))
        if (bytes === null) return `<em>${escaped(text)}</em>`
        return `<img alt="${escaped(text)}" src="data:image/png;base64,${Buffer.from(bytes).toString('base64')}">`
      },
      link({ href, tokens }) {
        const words = this.parser.parseInline(tokens)
        const [name, anchor] = decodeURI(href).split('#')
        const to = anchor === undefined ? '' : `#${anchor}`
        if (name === '') return `<a href="${escaped(to)}">${words}</a>`
        if (guides.includes(name))
          return `<a href="${escaped(name.replace(/\.md$/, '.html') + to)}">${words}</a>`
        // What an office is not handed has no link: a way that leads nowhere helps nobody.
        return /^https:/.test(href) ? `<a href="${escaped(href)}">${words}</a>` : words
      },
    },
  })
  const body = marked.parse(markdown, { async: false })
  const title = /^# (.+)$/m.exec(markdown)?.[1] ?? '说明'
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
${body}</body>
</html>
`
}
