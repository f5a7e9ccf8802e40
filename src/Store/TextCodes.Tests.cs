using System.Text;
using Roer.Tests.World;

namespace Roer.Store;

public sealed class TextCodesTests
{
    [Fact]
    public void A_text_has_one_number_by_its_characters_and_by_its_bytes()
    {
        var codes = new TextCodes();
        string[] texts = ["45A04", "", "45A04\0", "é", "abcdefghijklmno", "45A0", "45A04"];
        foreach (var text in texts) Assert.Equal(codes.Of(text), codes.Of(Encoding.UTF8.GetBytes(text)));
        foreach (var text in texts.Reverse()) Assert.Equal(text, codes.Texts[codes.Of(Encoding.UTF8.GetBytes(text))]);
        Assert.Equal(["45A04", "", "45A04\0", "é", "abcdefghijklmno", "45A0"], codes.Texts);
    }

    [Fact]
    public void Rows_give_the_number_of_their_text_whatever_its_length()
    {
        using var folder = new TemporaryFolder();
        using var store = CareStore.Open(folder.Path);
        var sql = new Sql("texts", "select t from (values (1, 'kort'), (2, 'precies twaalf'), (3, 'kort'), (4, 'een lange tekst die nergens in past'), (5, 'een lange tekst die nergens in past'), (6, '')) as v(n, t) order by n;");
        var codes = new TextCodes();
        Assert.Equal([0, 1, 0, 2, 2, 3], store.Read(sql, row => row.Code(0, codes)));
        Assert.Equal(["kort", "precies twaalf", "een lange tekst die nergens in past", ""], codes.Texts);
    }
}
