using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Roer.App.Serving;
using Roer.Store;

namespace Roer.App.Intakes;

/// <summary>
/// Takes files from a browser in. All of them are on disk before the first is read, so that a request that breaks off or is too large changes nothing; then each goes the way
/// of every file.
/// </summary>
internal sealed class Uploads(TakeInDesk desk, string folder, long mostBytes = Uploads.MostBytes)
{
    /// <summary>How much may come at once: 1 GiB. A year of messages of a large municipality, zipped, is a tenth of it.</summary>
    public const long MostBytes = 1L << 30;

    private const int MostLettersOfBoundary = 70;

    /// <summary>How much may come at once.</summary>
    public long Most => mostBytes;

    /// <summary>Takes in what the request holds; nothing when it holds no file.</summary>
    /// <exception cref="UploadException">The request is no form with files, breaks off or is too large; nothing was taken in.</exception>
    public async Task<IReadOnlyList<UploadedFile>> TakeInAsync(HttpRequest request)
    {
        if (request.ContentLength > mostBytes) throw UploadException.TooLarge(mostBytes);
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = mostBytes;
        using var waiting = UploadFolder.In(folder);
        var saved = await SaveAsync(request, waiting);
        List<UploadedFile> taken = [];
        foreach (var path in saved) taken.Add(await TakeInAsync(path, waiting));
        return taken;
    }

    private async Task<List<string>> SaveAsync(HttpRequest request, UploadFolder waiting)
    {
        var stop = request.HttpContext.RequestAborted;
        var reader = new MultipartReader(Boundary(request), request.Body);
        List<string> saved = [];
        try
        {
            while (await reader.ReadNextSectionAsync(stop) is { } section)
            {
                if (FileName(section) is { Length: > 0 } name) saved.Add(await waiting.SaveAsync(name, section.Body, mostBytes, stop));
            }
        }
        catch (BadHttpRequestException fault) when (fault.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            throw UploadException.TooLarge(mostBytes);
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException)
        {
            throw UploadException.Broken();
        }

        return saved.Count > 0 ? saved : throw UploadException.NoFile();
    }

    private static string Boundary(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
        && HeaderUtilities.RemoveQuotes(type.Boundary) is { Length: > 0 and <= MostLettersOfBoundary } boundary
            ? boundary.ToString()
            : throw UploadException.Broken();

    private static string? FileName(MultipartSection section) => ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var said)
        ? HeaderUtilities.RemoveQuotes(said.FileNameStar.HasValue ? said.FileNameStar : said.FileName).Value
        : null;

    private async Task<UploadedFile> TakeInAsync(string path, UploadFolder waiting)
    {
        var name = Path.GetFileName(path);
        var committed = new List<CommittedFile>();
        try
        {
            // What came in whole is taken in whole, also when the reader has gone.
            var result = await Task.Run(() => desk.TakeInAsync([path], (file, _) => committed.Add(file), CancellationToken.None));
            return UploadedFile.Of(name, result, committed);
        }
        catch (UserErrorException fault)
        {
            return UploadedFile.Unreadable(name, waiting.WithoutPlace(fault.Message));
        }
        finally
        {
            File.Delete(path);
        }
    }
}
