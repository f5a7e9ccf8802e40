using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;

namespace Roer.App.Web;

/// <summary>Text goes over the line compressed where the browser reads that: Brotli first, gzip otherwise. Fonts are compressed already.</summary>
internal static class Compression
{
    private static readonly string[] Texts =
    [
        "text/html", "text/css", "text/javascript", "text/plain", "text/csv", "image/svg+xml",
        "application/json", "application/problem+json", "application/openapi+json",
    ];

    // What stays the same is compressed once and well; what is made for one reader is compressed fast.
    private static readonly BrotliCompressionOptions Well = new() { Quality = 9 };

    public static void AddCompressedAnswers(this IServiceCollection services)
    {
        services.AddResponseCompression(options =>
        {
            options.MimeTypes = Texts;
            options.Providers.Add<BrotliCompressionProvider>();
            options.Providers.Add<GzipCompressionProvider>();
        });
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
    }

    /// <summary>Whether the reader takes Brotli; one who names another order of preference still reads it.</summary>
    public static bool ReadsBrotli(HttpRequest request) =>
        request.GetTypedHeaders().AcceptEncoding.Any(accepted => accepted.Value == "br" && accepted.Quality is not 0);

    public static byte[] Packed(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var stream = new BrotliStream(packed, Well)) stream.Write(content);
        return packed.ToArray();
    }
}
