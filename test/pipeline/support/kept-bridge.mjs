// Stands between a test, which waits without doing anything else, and the process that it asks.
import { fork } from 'node:child_process'
import { workerData } from 'node:worker_threads'

const { port, flag, process: script, main } = workerData
const child = fork(script, [main], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
const waiting = []
let ready = false

function answer(message) {
  port.postMessage(message)
  Atomics.store(flag, 0, 1)
  Atomics.notify(flag, 0)
}

child.on('message', (message) => {
  if (message !== 'ready') return answer(message)
  ready = true
  for (const call of waiting.splice(0)) child.send(call)
})
child.on('exit', (code) => answer({ status: null, stdout: '', stderr: `the process ended with ${code}` }))
port.on('message', (call) => (ready ? child.send(call) : waiting.push(call)))
