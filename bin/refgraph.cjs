#!/usr/bin/env node
// Starts refgraph, as it was installed, on a Node that is new enough: the one at hand, else the one that came along. Nothing
// newer than Node 12 knows may stand here, so that an old one can say what is wrong.
'use strict'

const { spawn } = require('child_process')
const path = require('path')

/** The oldest Node that the compiled code runs on. */
const oldest = [22, 18]

/** As the scripts of package.json have it: imports take a third less memory. */
const importFlags = ['--max-semi-space-size=8']

const args = process.argv.slice(2)
const isNewEnough = isAtLeast(process.versions.node.split('.').map(Number))

if (isNewEnough && args[0] !== 'import') {
  import('../dist/cli.js').catch(fail)
} else {
  const node = isNewEnough ? process.execPath : bundledNode()
  if (node === undefined) {
    fail(
      `refgraph needs Node ${oldest.join('.')} or newer, and this is ${process.versions.node}; install a newer one ` +
        `(the package with a Node for ${process.platform} ${process.arch} is not installed).`,
    )
  } else run(node)
}

function isAtLeast(version) {
  return version[0] > oldest[0] || (version[0] === oldest[0] && version[1] >= oldest[1])
}

/** The Node of the optional package for this platform. */
function bundledNode() {
  const system = process.platform === 'win32' ? 'win' : process.platform
  const file = process.platform === 'win32' ? 'node.exe' : 'node'
  for (const name of [`node-${system}-${process.arch}`, `node-bin-${system}-${process.arch}`]) {
    const manifest = resolved(`${name}/package.json`)
    if (manifest !== undefined) return path.join(path.dirname(manifest), 'bin', file)
  }
  return undefined
}

function resolved(name) {
  try {
    return require.resolve(name)
  } catch (error) {
    if (error.code !== 'MODULE_NOT_FOUND') throw error
    return undefined
  }
}

/**
 * Runs it in a process of its own, and ends as that does. It is in no process group with this one, so that Ctrl-C comes to it
 * once, through here; where this one is killed, it ends by itself (REFGRAPH_LAUNCHER).
 */
function run(node) {
  const flags = args[0] === 'import' ? importFlags : []
  const child = spawn(node, flags.concat(path.join(__dirname, '../dist/cli.js'), args), {
    stdio: 'inherit',
    detached: process.platform !== 'win32',
    env: Object.assign({}, process.env, { REFGRAPH_LAUNCHER: 'on' }),
  })
  child.on('error', (error) => fail(`${node} cannot be run: ${error.message}`))
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  for (const signal of signals) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => {
    for (const name of signals) process.removeAllListeners(name)
    if (signal === null) process.exit(code)
    process.kill(process.pid, signal)
  })
  if (process.env.npm_lifecycle_event) stopWithParent(child)
}

/** The shell that npx runs this in dies of a signal without passing it on. */
function stopWithParent(child) {
  const shell = process.ppid
  setInterval(() => {
    if (process.ppid !== shell) child.kill('SIGTERM')
  }, 100).unref()
}

function fail(error) {
  console.error(error)
  process.exitCode = 1
}
