/** 校验.html. The page's thread runs the same script, and has no document: there it does the work on the files. */
import { serveWork } from './work-thread.ts'

// What the page is drawn with is begun on the page alone.
if (typeof document === 'undefined') serveWork(self as unknown as Parameters<typeof serveWork>[0])
else if (!document.documentElement.hasAttribute('data-old')) void import('./draw-page.tsx')
