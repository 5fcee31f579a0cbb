// A process in which the command line is called again and again, as it ships; each call in the folder that it names.
import process from 'node:process'

const { main } = await import(process.argv[2])

/** What is written to a stream while `work` goes on. */
async function heard(work) {
  const said = { stdout: '', stderr: '' }
  const before = { stdout: process.stdout.write, stderr: process.stderr.write }
  for (const name of ['stdout', 'stderr'])
    process[name].write = (chunk, encoding, done) => {
      said[name] += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8')
      const after = typeof encoding === 'function' ? encoding : done
      after?.()
      return true
    }
  try {
    return { status: await work(), ...said }
  } finally {
    Object.assign(process.stdout, { write: before.stdout })
    Object.assign(process.stderr, { write: before.stderr })
  }
}

process.on('message', async ({ folder, words }) => {
  process.chdir(folder)
  process.send(await heard(() => main(words)))
})
process.on('disconnect', () => process.exit())
process.send('ready')
