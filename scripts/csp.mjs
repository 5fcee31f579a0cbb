/** The Content-Security-Policy of the pane and of the page, as meta elements. */
import { createHash } from 'node:crypto'

export const sha256 = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** Fluent makes empty style elements and fills them rule by rule: only the empty text is let in. */
const EMPTY_STYLE = sha256('')

const meta = (directives) =>
  `<meta http-equiv="Content-Security-Policy" content="${Object.entries(directives)
    .map(([name, sources]) => [name, ...sources].join(' '))
    .join('; ')}">`

/** @param officeJs address of office.js, relative where it lies beside the pane */
export function paneCsp(officeJs) {
  const self = ["'self'", ...(/^https:/.test(officeJs) ? [new URL(officeJs).origin] : [])]
  return meta({
    'default-src': ["'none'"],
    'script-src': self,
    'style-src': ["'self'", EMPTY_STYLE],
    'img-src': ["'self'", 'data:'],
    'connect-src': self,
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
  })
}

/** The page loads nothing and sends nothing: its own script and style by their hashes, its thread from its own script. */
export const pageCsp = (scripts, style) =>
  meta({
    'default-src': ["'none'"],
    'script-src': scripts.map(sha256),
    'style-src': [EMPTY_STYLE, sha256(style)],
    'img-src': ['data:'],
    'worker-src': ['blob:'],
    'connect-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
  })
