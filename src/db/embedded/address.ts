import { readFile } from 'node:fs/promises'
import type { Address } from '../client.ts'
import { database, passwordFile, username } from './cluster.ts'

/**
 * Where the server of a data folder answers: a Unix socket, which only its user and root reach; on Windows, where the
 * socket folder is empty, a port of the machine itself, with the password that lies with the data.
 */
export async function addressOf(folder: string, socketFolder: string, port: number): Promise<Address> {
  if (socketFolder !== '') return { host: socketFolder, port, username, database }
  const password = await readFile(passwordFile(folder), 'utf8')
  return { host: '127.0.0.1', port, username, password, database }
}
