// A worker that kept the zone of the machine would pass every test and prove nothing.
const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
if (zone !== process.env['TZ']) throw new Error(`the host zone of this worker is ${zone}, not ${process.env['TZ']}`);
