/** A page with its one script and its styles, bundled, to be put into one file. */
import { build } from 'vite'

/** Scripts and styles within a page end where their closing tag seems to stand, even inside a string. */
export const inlineScript = (code) => code.replace(/<\/(script)/gi, '<\\/$1').replaceAll('<!--', '\\x3C!--')

/**
 * @param root folder of index.html
 * @param rolldownOptions how its one script is made
 */
export async function onePage(root, plugins, target, rolldownOptions = { output: { codeSplitting: false } }) {
  const built = await build({
    configFile: false,
    root,
    base: './',
    publicDir: false,
    logLevel: 'warn',
    plugins,
    build: {
      write: false,
      target,
      cssCodeSplit: false,
      modulePreload: false,
      chunkSizeWarningLimit: Number.POSITIVE_INFINITY,
      reportCompressedSize: false,
      rolldownOptions,
    },
  })
  const { output } = Array.isArray(built) ? built[0] : built
  const html = output.find(({ fileName }) => fileName === 'index.html').source
  const scripts = output.filter(({ type }) => type === 'chunk')
  if (scripts.length !== 1) throw new Error(`${root} has ${scripts.length} scripts, not one`)
  const style = output
    .filter(({ fileName }) => fileName.endsWith('.css'))
    .map(({ source }) => source)
    .join('\n')
    .trim()
  return {
    html: html.replace(/<script\b[^>]*><\/script>|<link\b[^>]*rel="stylesheet"[^>]*>/g, ''),
    script: inlineScript(scripts[0].code.trim()),
    style,
  }
}
