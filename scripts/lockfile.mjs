/** What the lockfile must hold so that `npm ci` works on every platform. */

/** Where npm would look for `name` from the package at `path`: its own folder first, then each parent's. */
function entryFor(packages, path, name) {
  for (let at = path; ; ) {
    const key = `${at ? `${at}/` : ''}node_modules/${name}`
    if (packages[key]) return key
    if (!at) return null
    const up = at.lastIndexOf('/node_modules/')
    at = up < 0 ? '' : at.slice(0, up)
  }
}

/** Optional dependencies that no entry stands for: `[{ parent, name, range }]`. */
export function missingOptional(lock) {
  const missing = []
  for (const [path, entry] of Object.entries(lock.packages))
    for (const [name, range] of Object.entries(entry.optionalDependencies ?? {}))
      if (!entryFor(lock.packages, path, name)) missing.push({ parent: path, name, range })
  return missing
}
