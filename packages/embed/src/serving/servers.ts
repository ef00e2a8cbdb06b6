import { fileHeaders, frameHeaders, type FramePolicy } from './policy.js';

/** Servers that there is a ready-made piece of configuration for. */
export const servers = ['nginx', 'apache', 'caddy', 'iis', 'headers-file'] as const;
export type Server = (typeof servers)[number];

type Header = [name: string, value: string];

const written: Record<Server, (folder: string, files: Header[], frame: Header[]) => string> = {
  nginx: (folder, files, frame) => {
    const lines = (headers: Header[]) =>
      headers.map(([name, value]) => `    add_header ${name} "${value}" always;`).join('\n');
    // A location of nginx with headers of its own takes none from outside, so the frame repeats those of the files.
    return `location ${folder} {
${lines(files)}
}
location = ${folder}frame.html {
${lines([...files.filter(([name]) => !frame.some(([own]) => own === name)), ...frame])}
}
`;
  },
  apache: (_folder, files, frame) => `# .htaccess in the folder; needs mod_headers
${files.map(([name, value]) => `Header always set ${name} "${value}"`).join('\n')}
<Files "frame.html">
${frame.map(([name, value]) => `  Header always set ${name} "${value}"`).join('\n')}
</Files>
`,
  caddy: (folder, files, frame) => {
    const lines = (headers: Header[]) => headers.map(([name, value]) => `  ${name} "${value}"`).join('\n');
    return `header ${folder}* {
${lines(files)}
}
header ${folder}frame.html {
${lines(frame)}
}
`;
  },
  iis: (_folder, files, frame) => {
    const xml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
    const lines = (headers: Header[], indent: string) =>
      headers
        .flatMap(([name, value]) => [
          `${indent}<remove name="${name}" />`,
          `${indent}<add name="${name}" value="${xml(value)}" />`,
        ])
        .join('\n');
    return `<?xml version="1.0" encoding="utf-8"?>
<!-- web.config in the folder -->
<configuration>
  <system.webServer>
    <httpProtocol>
      <customHeaders>
${lines(files, '        ')}
      </customHeaders>
    </httpProtocol>
  </system.webServer>
  <location path="frame.html">
    <system.webServer>
      <httpProtocol>
        <customHeaders>
${lines(frame, '          ')}
        </customHeaders>
      </httpProtocol>
    </system.webServer>
  </location>
</configuration>
`;
  },
  'headers-file': (folder, files, frame) => {
    const lines = (headers: Header[]) => headers.map(([name, value]) => `  ${name}: ${value}`).join('\n');
    return `${folder}*
${lines(files)}
${folder}frame.html
${lines(frame.filter(([name]) => !files.some(([own]) => own === name)))}
`;
  },
};

/**
 * Configuration for a server that hands out the files. Throws a RangeError for a server it does not know, or for what is
 * no origin.
 *
 * @param folder - Path of the folder on the site, such as `/talkplace/0.1.0/`.
 */
export function serverConfig(server: Server, folder: string, policy: FramePolicy): string {
  const write = written[server];
  if (!write) throw new RangeError(`There is no server "${server}". There are: ${servers.join(', ')}.`);
  const path = `/${folder}/`.replace(/\/{2,}/g, '/');
  return write(path, fileHeaders, frameHeaders(policy));
}
