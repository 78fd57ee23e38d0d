"""The catalogue kept by decision: a reform officer drafts, compares, publishes; agencies post anew."""

from conftest import DESK, PHONE, assert_sound, assert_structured, shot


def begin(page, number):
    page.goto("/danh-muc/quyet-dinh/moi")
    page.get_by_label("Số, ký hiệu").fill(number)
    page.get_by_label("Ngày ký").fill("02/01/2019")
    page.get_by_label("Ngày có hiệu lực").fill("15/01/2019")
    page.get_by_label("Trích yếu").fill("Về việc công bố thủ tục hành chính sửa đổi, bãi bỏ")


def test_decision_is_drafted_compared_and_published(visit):
    page = visit("caicach")
    page.goto("/danh-muc")
    assert_sound(page)
    shot(page, "danh-muc-1280")
    page.get_by_role("link", name="Quyết định công bố").click()
    assert page.get_by_text("1620/QĐ-UBND").is_visible()
    assert_sound(page)
    shot(page, "quyet-dinh-1280")
    begin(page, "15/QĐ-UBND")
    assert_sound(page)
    page.get_by_role("button", name="Tạo bản soạn thảo").click()
    page.get_by_role("link", name="Thêm thủ tục").click()
    page.get_by_label("Tên hoặc mã thủ tục").fill("khai sinh")
    page.get_by_role("button", name="Lọc").click()
    assert_sound(page)
    shot(page, "them-thu-tuc-1280")
    page.locator("input[type=radio]").first.check()
    page.get_by_role("button", name="Thêm vào quyết định").click()
    assert_sound(page)
    page.get_by_role("button", name="Thêm giấy tờ").click()
    page.locator("textarea[name^=th0-giay]").last.fill("Giấy chứng sinh")
    page.get_by_label("Cách thức thực hiện").fill("Trực tiếp hoặc trực tuyến")
    shot(page, "soan-thu-tuc-1280")
    page.get_by_role("button", name="Lưu").first.click()
    assert page.get_by_text("Đã lưu bản soạn thảo.").is_visible()
    page.get_by_role("link", name="Quay lại quyết định").click()
    assert page.locator("ins").first.is_visible()
    assert_sound(page)
    shot(page, "quyet-dinh-ban-soan-1280")
    page.set_viewport_size(PHONE)
    assert_sound(page)
    shot(page, "quyet-dinh-ban-soan-390")
    page.set_viewport_size(DESK)
    page.get_by_role("button", name="Công bố quyết định").click()
    assert page.get_by_text("Đã công bố quyết định.").is_visible()
    assert page.get_by_text("sắp có hiệu lực").is_visible()
    page.goto("/niem-yet-lai")
    assert page.get_by_text("15/QĐ-UBND").first.is_visible()
    assert_sound(page)
    shot(page, "niem-yet-lai-1280")
    page.set_viewport_size(PHONE)
    assert_sound(page)
    shot(page, "niem-yet-lai-390")


def test_editor_works_without_script(visit):
    page = visit("caicach", viewport=PHONE, javascript=False)
    begin(page, "16/QĐ-UBND")
    page.get_by_role("button", name="Tạo bản soạn thảo").click()
    page.get_by_role("link", name="Thêm thủ tục").click()
    page.get_by_role("link", name="Mới ban hành").click()
    page.get_by_role("button", name="Soạn thủ tục mới").click()
    page.get_by_label("Tên thủ tục hành chính").fill("Thủ tục soạn không cần mã lệnh")
    page.get_by_role("button", name="Thêm phí, lệ phí").click()
    page.get_by_label("Tên khoản thu").fill("Cấp bản sao")
    page.get_by_role("button", name="Thêm trường hợp").click()
    assert page.get_by_label("Tên thủ tục hành chính").input_value() == "Thủ tục soạn không cần mã lệnh"
    assert page.get_by_label("Tên khoản thu").input_value() == "Cấp bản sao"
    assert_structured(page)
    page.get_by_role("button", name="Bỏ trường hợp này").last.click()
    page.get_by_label("Lĩnh vực").fill("Hộ tịch")
    shot(page, "soan-thu-tuc-390")
    page.get_by_role("button", name="Lưu").first.click()
    assert page.get_by_text("Còn thiếu:").is_visible()
    page.get_by_role("link", name="Biểu mẫu").first.click()
    assert_structured(page)
    shot(page, "bieu-mau-390")


def test_year_of_the_demonstration_was_posted_mostly_in_time(visit):
    page = visit("caicach")
    page.goto("/niem-yet-lai?xem=done")
    assert page.get_by_text("Kịp thời").first.is_visible()
    assert_sound(page)
    shot(page, "niem-yet-lai-da-lam-1280")
