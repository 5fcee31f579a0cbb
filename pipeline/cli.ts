#!/usr/bin/env node
/** The command line `union-workbooks`. Messages are Chinese: the people who run it are not programmers. */
import module from 'node:module'

// What was compiled is kept for the next start, where Node can (22.8 and later).
const { enableCompileCache } = module as { enableCompileCache?: () => unknown }
enableCompileCache?.()

// Whoever reads the output may stop early (`| head`); what is written to files is written all the same.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })

const { main } = await import('./main.ts')
process.exitCode = await main(process.argv.slice(2))
