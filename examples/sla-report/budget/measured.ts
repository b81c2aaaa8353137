import { writeSync } from 'node:fs';

// Loaded before a program (`node --import`): what the program took, as the last line on standard error.

process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  writeSync(2, `${JSON.stringify({ processorSeconds: (user + system) / 1e6, megabytes: process.resourceUsage().maxRSS / 1024 })}\n`);
});
