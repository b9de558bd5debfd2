// A mail server for tests: takes letters from one user, over STARTTLS alone, and prints each as a line of JSON.
import fs from 'node:fs';
import { SMTPServer } from 'smtp-server';

const [certificate, key, user, password] = process.argv.slice(2);
const server = new SMTPServer({
  cert: fs.readFileSync(certificate),
  key: fs.readFileSync(key),
  authMethods: ['LOGIN', 'PLAIN'],
  onAuth: (given, session, done) =>
    given.username === user && given.password === password ? done(null, { user }) : done(new Error('Wrong name or password')),
  onRcptTo: (address, session, done) =>
    address.address.startsWith('nobody@') ? done(Object.assign(new Error('No such mailbox'), { responseCode: 550 })) : done(),
  onData(stream, session, done) {
    const parts = [];
    stream.on('data', part => parts.push(part));
    stream.on('end', () => {
      console.log(JSON.stringify({ secure: session.secure, user: session.user, to: session.envelope.rcptTo[0].address, data: Buffer.concat(parts).toString() }));
      done();
    });
  },
});
server.listen(0, '127.0.0.1', () => console.log(JSON.stringify({ port: server.server.address().port })));
server.on('error', () => {});
process.stdin.resume().on('end', () => process.exit());
