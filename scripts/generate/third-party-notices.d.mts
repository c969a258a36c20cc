export function bundledPackages(repository: string): Promise<string[]>;
export function thirdPartyNotices(repository: string): Promise<string>;
