// Responsible for: removing pictures of other hosts from the sandbox's answers. Not for: the answers (sandbox/).

/** Removes the photo of the one team member whose photo is on another host. The card shows initials instead. */
export async function withoutFarPictures(response: Response): Promise<Response> {
  if (!response.headers.get('content-type')?.startsWith('application/json')) return response;
  const text = (await response.text()).replace(/("avatar(?:_big)?":)"https?:(?:[^"\\]|\\.)*"/g, '$1""');
  return new Response(text || null, {status: response.status, headers: response.headers});
}
